import { good, bad as worse } from './right.mjs';
