// one
import { nothing } from './common.cjs';
