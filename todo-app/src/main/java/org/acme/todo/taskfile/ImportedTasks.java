package org.acme.todo.taskfile;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(requiredProperties = "imported")
record ImportedTasks(int imported) {}
