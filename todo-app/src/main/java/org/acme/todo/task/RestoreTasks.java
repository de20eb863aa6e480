package org.acme.todo.task;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.bson.types.ObjectId;

record RestoreTasks(@NotEmpty List<@NotNull ObjectId> ids) {}
