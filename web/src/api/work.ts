/** What a browser has to work out before the server lets it do something that needs no account. */
export interface Task {
  task: string;
  /** Zero bits wanted in front of the SHA-256 of `task:answer`. */
  bits: number;
}

/** Works the answer out beside the page, so that the page goes on answering. */
export function workOut(task: Task): Promise<string> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./work.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = (message: MessageEvent<string>) => {
      worker.terminate();
      resolve(message.data);
    };
    worker.onerror = (event) => {
      worker.terminate();
      reject(new Error(event.message));
    };
    worker.postMessage(task);
  });
}
