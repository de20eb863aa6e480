package org.acme.todo.taskfile;

import java.util.List;
import org.bson.types.ObjectId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(requiredProperties = {"imported", "ids"})
record ImportedTasks(int imported, List<ObjectId> ids) {}
