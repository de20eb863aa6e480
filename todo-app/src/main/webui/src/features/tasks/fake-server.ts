import type { Task } from "./api/tasks";

let nextId = 1;

export function aTask(name: string, complete = false): Task {
  const created = "2026-01-02T03:04:05Z";
  return {
    id: String(nextId++),
    name,
    complete,
    completed: complete ? created : null,
    location: "",
    notes: "",
    created,
    due: null,
    tags: [],
  };
}

export function problem(status: number, message: string) {
  return Response.json({ status, message }, { status });
}

/** For tests: answers as the API does, from memory; `next` replaces the answer to the next request. */
export class FakeServer {
  tasks: Task[] = [];
  next: (() => Response | Promise<Response>) | undefined;
  readonly requests: string[] = [];
  private deleted: Task[] = [];

  readonly fetch = async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    this.requests.push(`${request.method} ${url.pathname}${url.search}`);
    const next = this.next;
    if (next) {
      this.next = undefined;
      return next();
    }
    const text = await request.text();
    const body = (text ? JSON.parse(text) : {}) as Partial<Task> & {
      ids?: string[];
      tasks?: Task[];
    };
    const after = url.searchParams.get("after");
    const path = url.pathname.slice("/api/v1/tasks".length + 1);

    switch (`${request.method} ${path.replace(/^\d+$/, "{id}")}`) {
      case "GET ":
        return Response.json(this.tasks);
      case "POST ": {
        const task = { ...aTask(body.name ?? ""), ...body };
        this.place(task, after);
        return Response.json(task, { status: 201 });
      }
      case "DELETE ":
        return Response.json({ deleted: this.remove((task) => task.complete) });
      case "POST restore":
        this.tasks.unshift(...this.deleted.filter(({ id }) => body.ids?.includes(id)));
        return Response.json(this.tasks);
      case "POST import":
        this.tasks.unshift(...(body.tasks ?? []).map(({ name }) => aTask(name)));
        return Response.json({ imported: body.tasks?.length });
      case "GET export":
        return new Response(request.headers.get("Accept"));
      case "DELETE {id}":
        this.remove(({ id }) => id === path);
        return new Response(null, { status: 204 });
      default: {
        const task = this.tasks.find(({ id }) => id === path);
        if (!task) {
          return problem(404, "There is no such task.");
        }
        Object.assign(task, body);
        if (after !== null) {
          this.place(task, after);
        }
        return Response.json(task);
      }
    }
  };

  private place(task: Task, after: string | null) {
    const others = this.tasks.filter(({ id }) => id !== task.id);
    const below = others.findIndex(({ id }) => id === after);
    this.tasks = others.toSpliced(below + 1, 0, task);
  }

  private remove(which: (task: Task) => boolean): string[] {
    const gone = this.tasks.filter(which);
    this.deleted.push(...gone);
    this.tasks = this.tasks.filter((task) => !which(task));
    return gone.map(({ id }) => id);
  }
}
