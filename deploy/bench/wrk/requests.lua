-- What wrk asks in deploy/bench/run.sh. Settings are environment variables:
--   REQUESTS  a file of requests, asked one after the other and again from the start: in each line, with tabs between,
--             the place of the token, the method, the path, the body; @N@ in a body is another number each time,
--             @R@ another one in each run. Without it the address itself is asked for, again and again
--   TOKENS    a file of bearer tokens, one a line
--   OFFSET    how many requests to leave out at the start
--   RUN       the number of the run; wanted with SEED
--   SEED      with it every request has an Idempotency-Key that begins so
--   ONCE      a status: nothing is asked twice, wrk stops when all has been asked, and only answers of this status count
-- Tells: answers, microseconds, the 99th percentile in microseconds, and how many answers were none.
local ffi = require("ffi")
ffi.cdef("typedef struct { long sec; long usec; } bench_time; int gettimeofday(bench_time *now, void *zone);"
  .. "int getpid(void); int kill(int process, int signal);")
local interrupt = 2

local main = {}
local requests, places, place, last = {}, {}, 0, 0
local tokens, seed, once, run, asked = {}, os.getenv("SEED"), tonumber(os.getenv("ONCE") or ""), os.getenv("RUN"), 0
began, ended, answers, faults = 0, 0, 0, 0

local function now()
  local time = ffi.new("bench_time")
  ffi.C.gettimeofday(time, nil)
  return tonumber(time.sec) * 1e6 + tonumber(time.usec)
end

local function headers(token)
  local all = {["Content-Type"] = "application/json"}
  if token > 0 then all["Authorization"] = "Bearer " .. tokens[token] end
  return all
end

function setup(thread)
  main[#main + 1] = thread
end

if os.getenv("REQUESTS") then
  function init()
    for line in io.lines(os.getenv("TOKENS")) do tokens[#tokens + 1] = line end
    for line in io.lines(os.getenv("REQUESTS")) do
      local token, method, path, body = line:match("^(%d+)\t(%u+)\t([^\t]+)\t(.*)$")
      token = tonumber(token)
      local whole
      if not seed then whole = wrk.format(method, path, headers(token), body ~= "" and body or nil) end
      requests[#requests + 1] = {whole = whole, token = token, method = method, path = path, body = body}
    end
    last = #requests
    place = tonumber(os.getenv("OFFSET") or "0") % last
    began = now()
  end

  function request()
    asked = asked + 1
    place = place % last + 1
    if once and asked >= last then
      wrk.thread:stop()
      ffi.C.kill(ffi.C.getpid(), interrupt)
    end
    local one = requests[place]
    if one.whole then return one.whole end
    local all = headers(one.token)
    all["Idempotency-Key"] = seed .. asked
    return wrk.format(one.method, one.path, all, (one.body:gsub("@N@", tostring(asked)):gsub("@R@", run)))
  end
end

if once then
  function response(status)
    ended = now()
    if status == once then answers = answers + 1 elseif status >= 400 then faults = faults + 1 end
  end
end

function done(summary, latency)
  local count, micros, bad = summary.requests, summary.duration, summary.errors.status
  if once then
    count, bad = main[1]:get("answers"), main[1]:get("faults")
    micros = main[1]:get("ended") - main[1]:get("began")
  end
  bad = bad + summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
  io.write(string.format("RESULT %d %.0f %.0f %d\n", count, micros, latency:percentile(99), bad))
end
