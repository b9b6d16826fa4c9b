// Id of the pack that holds the templates of the playground. Its lessons have no text and no checks.
export const PLAYGROUND_PACK = 'play';
