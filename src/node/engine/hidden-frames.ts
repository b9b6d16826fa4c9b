// How many frames of the runtime's own a stack may have, which do not show, but which the engine counts.
export const hiddenFrames = 20;
