import type { Task, TaskList } from "../api/tasks";

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
    priority: null,
    recurrence: null,
    list: null,
    version: 0,
  };
}

export function aList(name: string): TaskList {
  return { id: `list-${nextId++}`, name, colour: "gray", archived: false, version: 0 };
}

export function problem(status: number, message: string, kind = "invalid-request") {
  return Response.json({ type: `urn:problem-type:${kind}`, status, message }, { status });
}

/** In-memory API for tests. */
export class FakeServer {
  tasks: Task[] = [];
  lists: TaskList[] = [];
  /** Times of the links, by their access. */
  links: Record<string, string> = {};
  private madeLinks = 0;
  /** Replaces the response to the next request. */
  nextResponse: (() => Response | Promise<Response>) | undefined;
  /** Delays answers to requests that have been carried out. */
  beforeAnswer: (() => Promise<unknown>) | undefined;
  readonly requests: string[] = [];
  private deleted: Task[] = [];

  readonly fetch = async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    this.requests.push(`${request.method} ${url.pathname}${url.search}`);
    const nextResponse = this.nextResponse;
    if (nextResponse) {
      this.nextResponse = undefined;
      return nextResponse();
    }
    const answer = await this.answer(request, url);
    await this.beforeAnswer?.();
    return answer;
  };

  private async answer(request: Request, url: URL): Promise<Response> {
    const text = await request.text();
    const body = (text ? JSON.parse(text) : {}) as Partial<Task> & {
      ids?: string[];
      tasks?: Task[];
    };
    const after = url.searchParams.get("after");
    const path = url.pathname.slice("/api/v1/tasks".length + 1);

    if (url.pathname.startsWith("/api/v1/lists")) {
      return this.changeList(request.method, url.pathname.split("/")[4], after, body);
    }
    const access = /^links\/(\w+)$/.exec(path)?.[1];
    if (access !== undefined) {
      return this.changeLink(request.method, access);
    }
    switch (`${request.method} ${path.replace(/^\d+$/, "{id}")}`) {
      case "GET ":
        return Response.json(this.tasks);
      case "POST ": {
        const task = { ...aTask(body.name ?? ""), ...body } as Task;
        this.place(task, after);
        return Response.json(task, { status: 201 });
      }
      case "POST delete":
        return Response.json({ deleted: this.remove(({ id }) => body.ids?.includes(id) ?? false) });
      case "POST restore":
        this.tasks.unshift(...this.deleted.filter(({ id }) => body.ids?.includes(id)));
        return Response.json(this.tasks);
      case "POST import": {
        const imported = (body.tasks ?? []).map(({ name }) => aTask(name));
        this.tasks.unshift(...imported);
        return Response.json({ imported: imported.length, ids: imported.map(({ id }) => id) });
      }
      case "GET links":
        return Response.json(
          Object.entries(this.links).map(([access, created]) => ({ access, created })),
        );
      case "GET export":
        return new Response(request.headers.get("Accept"));
      case "DELETE {id}":
        this.remove(({ id }) => id === path);
        return new Response(null, { status: 204 });
      default: {
        const task = this.tasks.find(({ id }) => id === path);
        if (!task) {
          return problem(404, "The task does not exist.", "task-not-found");
        }
        const expected = request.headers.get("If-Match");
        if (expected !== null && expected !== `"${task.version}"`) {
          return problem(412, "The task has changed.", "precondition-failed");
        }
        if (text) {
          Object.assign(task, body, { version: task.version + 1 });
        }
        if (after !== null) {
          this.place(task, after);
        }
        return Response.json(task);
      }
    }
  }

  private changeList(
    method: string,
    id: string | undefined,
    after: string | null,
    body: Partial<TaskList>,
  ): Response {
    if (method === "GET") {
      return Response.json(this.lists);
    }
    const known = this.lists.find((list) => list.id === id);
    if (id !== undefined && !known) {
      return problem(404, "There is no such list.", "task-list-not-found");
    }
    const others = this.lists.filter((list) => list !== known);
    if (method === "DELETE") {
      this.lists = others;
      this.tasks = this.tasks.map((task) => (task.list === id ? { ...task, list: null } : task));
      return new Response(null, { status: 204 });
    }
    const before = known ?? aList("");
    const list = { ...before, ...body, version: known ? known.version + 1 : 0 };
    const index =
      after === null
        ? known
          ? this.lists.indexOf(known)
          : others.length
        : others.findIndex((other) => other.id === after) + 1;
    this.lists = others.toSpliced(index, 0, list);
    return Response.json(list, { status: known ? 200 : 201 });
  }

  private changeLink(method: string, access: string): Response {
    if (method === "POST") {
      this.links = { ...this.links, [access]: "2026-01-02T03:04:05Z" };
      return Response.json({ path: `/#list=${++this.madeLinks}` }, { status: 201 });
    }
    this.links = Object.fromEntries(Object.entries(this.links).filter(([key]) => key !== access));
    return new Response(null, { status: 204 });
  }

  private place(task: Task, after: string | null) {
    const others = this.tasks.filter(({ id }) => id !== task.id);
    const below = others.findIndex(({ id }) => id === after);
    this.tasks = others.toSpliced(below + 1, 0, task);
  }

  private remove(matches: (task: Task) => boolean): string[] {
    const removed = this.tasks.filter(matches);
    this.deleted.push(...removed);
    this.tasks = this.tasks.filter((task) => !matches(task));
    return removed.map(({ id }) => id);
  }
}
