#!/usr/bin/env bash
# Elastic Beanstalk runs confighooks instead of hooks when settings change and no version is deployed.
exec "$(dirname "$0")/../../hooks/predeploy/20_traces.sh" "$@"
