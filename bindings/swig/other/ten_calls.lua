-- The same calls in each language. usage: lua ten_calls.lua DOCUMENT
-- SPDX-License-Identifier: Apache-2.0
local palcare = require("palcare")
local path = arg[1]

local function say(form, ...)
    print(string.format(form, ...))
end

local function refusal(...)
    local _, message = pcall(...)
    return (message:gsub("^.*error: ", ""))
end

local service = palcare.type_named("service")
local function field(name)
    return palcare.field_named(service, name)
end

local doc = palcare.Doc.read_file(path, nil, nil)
say("%d records", doc:count(0))
local house = doc:find("larch-house")
say("%s: %s", house:own_id(), house:text(field("name"), nil))
house:set_text(field("name"), "es", "Casa del Álamo")
say("%s", house:text(field("name"), "es"))
say("refused: %s", refusal(house.set_value, house, field("status"), "activ"))
local report = palcare.Report()
say("missing: %s", refusal(palcare.Doc.read_file, "missing.xml", nil, report))
say("%d problem", report:count())
say("nobody: %s", doc:find("nobody") or "nothing")
say("succeeded-by: %s", house:value(field("succeeded-by"), 0) or "nothing")
local again = palcare.Doc.read_text(doc:to_text(nil, nil), "again.xml", nil, nil)
say("%d records again", again:count(0))
local services, record = 0, doc:next_record(service, nil)
while record do
    services, record = services + 1, doc:next_record(service, record)
end
say("%d services", services)
local reader, read = palcare.Reader(path, nil, nil), 0
while reader:take() do
    read = read + 1
end
say("%d records read", read)
