package org.acme.todo.task;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many tasks an import added. */
@Schema(requiredProperties = "imported")
record ImportedTasks(int imported) {}
