# frozen_string_literal: true
# SPDX-License-Identifier: Apache-2.0

# All tests, and how many lines of the library they reach: at least 95 of 100.
require "coverage"
Coverage.start if ARGV.empty?

require_relative "helper"

if ARGV.empty?
  Minitest.after_run do
    lines = Coverage.result.filter_map do |path, counts|
      [path, counts.compact] if path.match?(%r{ruby/(lib/)?palcare(\.rb|/(?!classes))})
    end
    missed = lines.to_h { |path, counts| [File.basename(path), counts.count(0)] }
    share = 100 - 100.0 * missed.values.sum / lines.sum { |_, counts| counts.size }
    puts format("lines reached: %.1f %%, not reached: %s", share, missed.reject { |_, n| n.zero? })
    exit 1 if share < 95 || lines.size < 8
  end
end

Dir[File.join(__dir__, "test_*.rb")].sort.each { |file| require file }
