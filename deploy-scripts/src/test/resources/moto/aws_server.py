"""Runs the AWS CLI in this process, because loading the CLI takes most of the time of a call.

Prints the port it listens on. A caller on this machine sends its process id in one line and gets the exit status of the
CLI in one line. The server reads the arguments, the environment, the working directory and the standard streams of the
caller from /proc. It handles one call after the other.
"""

import os
import signal
import socketserver
import sys
import traceback

import awscli.clidriver
import awscli.customizations.cloudformation  # noqa: F401 (loaded before the first call)
import awscli.customizations.s3.subcommands  # noqa: F401

# The caller keeps its standard input, output and error under these numbers.
STREAMS = ((6, os.O_RDONLY), (7, os.O_WRONLY | os.O_APPEND), (8, os.O_WRONLY | os.O_APPEND))
DATA_PATH = os.environ["AWS_DATA_PATH"]  # awscli sets it when it is imported

# All calls share the descriptions of the services, which take long to read.
loader = awscli.clidriver.create_clidriver().session.get_component("data_loader")


def strings(pid, name):
    with open(f"/proc/{pid}/{name}", "rb") as file:
        return [os.fsdecode(part) for part in file.read().split(b"\0")[:-1]]


def open_streams(paths):
    for number, (path, (_, flags)) in enumerate(zip(paths, STREAMS)):
        stream = os.open(path, flags)
        os.dup2(stream, number)
        os.close(stream)
    sys.stdin = open(0, closefd=False)
    sys.stdout = open(1, "w", closefd=False)
    sys.stderr = open(2, "w", closefd=False)


def run(pid):
    """Runs the CLI in place of the caller; returns the exit status."""
    open_streams(f"/proc/{pid}/fd/{source}" for source, _ in STREAMS)
    os.chdir(f"/proc/{pid}/cwd")
    os.environ.clear()
    os.environ.update(variable.split("=", 1) for variable in strings(pid, "environ"))
    os.environ["AWS_DATA_PATH"] = DATA_PATH
    sys.argv = ["aws"] + strings(pid, "cmdline")[2:]  # after the interpreter and the script
    driver = awscli.clidriver.create_clidriver()
    driver.session.register_component("data_loader", loader)
    try:
        return driver.main()
    except SystemExit as end:
        return end.code or 0
    except Exception:
        traceback.print_exc()
        return 255
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        open_streams([os.devnull] * 3)  # so that a reader of the caller's output sees its end


class Handler(socketserver.StreamRequestHandler):
    def handle(self):
        self.wfile.write(b"%d\n" % run(int(self.rfile.readline())))


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: os._exit(0))
    with socketserver.TCPServer(("127.0.0.1", 0), Handler) as server:
        print(server.server_address[1], flush=True)
        server.serve_forever()
