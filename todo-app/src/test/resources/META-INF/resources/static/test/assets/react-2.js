export const react = 19;
