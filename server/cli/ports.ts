import { connect, createServer } from 'node:net';
import { Trouble } from './trouble';

/** A port of 127.0.0.1 that nothing uses at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Refuses, in a sentence, an address that cannot be listened on: taken, not this machine's, or not allowed. */
export function checkPort(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (problem: NodeJS.ErrnoException) => reject(new Trouble(portSentence(problem.code ?? '', host, port))));
    server.listen(port, host, () => server.close(() => resolve()));
  });
}

/** Why an address cannot be listened on, for the error code the system gave. */
export function portSentence(code: string, host: string, port: number): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is taken by another program. Choose another one: PORT=${port + 1} npm start`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `${host} is not an address of this machine. Leave HOST out, or give one that is: HOST=127.0.0.1 npm start`;
    case 'EACCES':
      return `This account may not listen on port ${port}. Choose one above 1023: PORT=3000 npm start`;
    default:
      return `Cannot listen on ${host}, port ${port} (${code}).`;
  }
}

/** Whether something answers on this socket path or pipe name. */
export function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
