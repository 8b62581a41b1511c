import { solve } from './sha256';

self.onmessage = (message: MessageEvent<{ task: string; bits: number }>) => {
  self.postMessage(solve(message.data.task, message.data.bits));
};
