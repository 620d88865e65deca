import { Client, fetchExchange } from '@urql/core';

/** The client of the office: no cache, always asks the server, sends the header the server wants of a real client. */
export function officeClient(url = '/graphql'): Client {
  return new Client({
    url,
    exchanges: [fetchExchange],
    requestPolicy: 'network-only',
    preferGetMethod: false,
    fetchOptions: { credentials: 'same-origin', headers: { 'apollo-require-preflight': '1' } },
  });
}
