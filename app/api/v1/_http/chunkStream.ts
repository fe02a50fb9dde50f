/**
 * Chunks as the body of an answer, made only as fast as they are read. Who stops reading ends the making. What fails then
 * can no longer become a problem document: the answer breaks off, and `onFault` is told why.
 */
export function chunkStream(
  chunks: AsyncIterable<Uint8Array>,
  onFault: (error: unknown) => void,
): ReadableStream<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  let isLeft = false;
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await iterator.next();
        // Who left while it was made wants it no more, and the stream takes it no more.
        if (isLeft) return;
        if (done) controller.close();
        else controller.enqueue(value);
      } catch (error) {
        onFault(error);
        controller.error(error);
      }
    },
    async cancel() {
      isLeft = true;
      await iterator.return?.();
    },
  });
}
