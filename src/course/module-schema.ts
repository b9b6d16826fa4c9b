// module.yaml
import * as v from 'valibot';

export const moduleSchema = v.strictObject({
	title: v.pipe(v.string(), v.nonEmpty()),
	summary: v.pipe(v.string(), v.nonEmpty()),
});
