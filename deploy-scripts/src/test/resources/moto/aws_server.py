"""Runs the AWS CLI in forks of this process, because loading the CLI takes most of the time of a call.

Prints the port it listens on. A caller on this machine sends its process id in one line and gets the exit status of the
CLI in one line. The server reads the arguments, the environment, the working directory and the standard streams of the
caller from /proc.
"""

import os
import signal
import socketserver
import sys

import awscli.clidriver
import awscli.customizations.cloudformation  # noqa: F401 (loaded before the first fork)
import awscli.customizations.s3.subcommands  # noqa: F401

# The caller keeps its standard input, output and error under these numbers.
STREAMS = ((6, os.O_RDONLY), (7, os.O_WRONLY | os.O_APPEND), (8, os.O_WRONLY | os.O_APPEND))


def strings(pid, name):
    with open(f"/proc/{pid}/{name}", "rb") as file:
        return [os.fsdecode(part) for part in file.read().split(b"\0")[:-1]]


def run(pid):
    """Runs the CLI in place of the caller; returns the exit status."""
    for number, (source, flags) in enumerate(STREAMS):
        stream = os.open(f"/proc/{pid}/fd/{source}", flags)
        os.dup2(stream, number)
        os.close(stream)
    os.chdir(f"/proc/{pid}/cwd")
    data_path = os.environ["AWS_DATA_PATH"]  # awscli sets it when it is imported
    os.environ.clear()
    os.environ.update(variable.split("=", 1) for variable in strings(pid, "environ"))
    os.environ["AWS_DATA_PATH"] = data_path
    sys.argv = ["aws"] + strings(pid, "cmdline")[2:]  # after the interpreter and the script
    status = awscli.clidriver.main()
    sys.stdout.flush()
    return status


class Handler(socketserver.StreamRequestHandler):
    def handle(self):
        status = 255
        try:
            status = run(int(self.rfile.readline()))
        except SystemExit as end:
            status = end.code or 0
        finally:
            self.wfile.write(b"%d\n" % status)


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: os._exit(0))
    with socketserver.ForkingTCPServer(("127.0.0.1", 0), Handler) as server:
        print(server.server_address[1], flush=True)
        server.serve_forever()
