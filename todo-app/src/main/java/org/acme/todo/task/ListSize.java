package org.acme.todo.task;

/**
 * How much a user has. The notes are measured in bytes; everything else of a task is small.
 *
 * @param tasks that are not deleted
 * @param notes of these tasks
 * @param stored tasks, deleted or not
 * @param storedNotes notes of all stored tasks
 */
record ListSize(long tasks, long notes, long stored, long storedNotes) {}
