import { Buffer } from 'node:buffer';

/** A black and white PNG in which « Lecture d’essai » is written, in DejaVu Sans: nothing that draws is asked to make it. */
export const SAMPLE_PICTURE = Buffer.from(
  [
    'iVBORw0KGgoAAAANSUhEUgAAAcIAAABpAQAAAACBzx5xAAABj0lEQVR42u3VMYrcMBQG4GdceDqRbqvoDNsPqzKXWkZeUrj0',
    'EfYo0eBiyj1CZHyBZ6bIG1boD7ZnMoGAPBm2SqRGQvCB3tMvRLhzOMoyyyyzzDLLLP9LKb+th4Ts/5RR/40cPkaam+r8WGlv',
    'lT8AM8sTvgFRgo3AK95wXJNkuaqVHsVJCfBDgFdSBAKZdIciGV/OsuYCcJsAVzEJ7UinZXjS3XGWumegc0DT9cJhZ1RailUN',
    'BuhRTCcWjQdUP2AE0K5ItO0i7SFYtAzocZGHtBzRqkWiDRaaEc2t8k1fZLTQgmhOPXhdMlUXWZOZJRFbMaire2QlJWhVqqtc',
    'TktFKCJFtVonftUJLHUCDv7Z3CUF4dmudQi43EozScb0tMWG7ZoUYE5CLzhMuZmScJbNWvowpU/tBR2wpG85rUlKT1vd7o+s',
    'mheBD3ZO/Ndx4FF2n6u0fCLlS1b1JwGThdsArvAFU6QvaWlqzVVQ7lEQaHrZAJe+5AKU7BCA9+vW9/Ns81+WZZZZZplllllm',
    '+Q/JnzNJhDwJaAHRAAAAAElFTkSuQmCC',
  ].join(''),
  'base64',
);

/** Words of it, folded. */
export const SAMPLE_WORDS = 'lecture';
