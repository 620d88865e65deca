import type { ReadTx } from '@server/platform/db/tenant';
import { readChunk } from './document.repository';

/** How the stream reads: on a snapshot opened for one chunk and closed after it. */
export interface ChunkReader {
  read<T>(work: (tx: ReadTx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/**
 * A document's bytes, chunk by chunk. Each chunk has a snapshot of its own: a slow download holds no connection, and outlives the
 * short life of a signed context. Bytes never change, so that the pictures agree.
 */
export async function* streamDocument(reader: ChunkReader, documentId: string): AsyncGenerator<Buffer> {
  for (let position = 0; ; position += 1) {
    const chunk = await reader.read((tx) => readChunk(tx, documentId, position));
    await reader.close();
    if (!chunk) {
      return;
    }
    yield chunk;
  }
}
