export { nothere }
