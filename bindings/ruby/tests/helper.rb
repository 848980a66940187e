# frozen_string_literal: true
# SPDX-License-Identifier: Apache-2.0

# What the tests share.
require "palcare"
require "set"
require "stringio"
require "tmpdir"

# Behind all tests no document is left, in builds that count them. The collector takes whatever
# looks like an object on a stack for one: only here, at the end, there are hardly any.
at_exit do
  Thread.new { 3.times { GC.start } }.join
  left = Palcare::Native.live_documents_left
  puts "documents left: #{left}"
  exit 1 if left.positive?
end

require "minitest/autorun" # runs the tests at exit, before the blocks above

class PalcareTest < Minitest::Test
  SOURCE = ENV.fetch("PALCARE_SOURCE_DIR") { File.expand_path("../../..", __dir__) }
  DATA = File.join(SOURCE, "examples", "data")
  DIRECTORY = File.join(DATA, "directory.palcare.xml")
  SANITIZER = !ENV["PALCARE_SANITIZER"].to_s.empty?

  # Each test has a thread of its own, whose stack is gone afterwards, and leaves no variables.
  def run
    result = nil
    own = instance_variables
    Thread.new do
      result = super()
      (instance_variables - own).each { |name| remove_instance_variable(name) }
      nil
    end.join
    result
  end

  def doc
    @doc ||= Palcare.load(DIRECTORY)
  end

  def house
    doc["larch-house"]
  end

  # All documents that come with the library, together.
  def docs
    @docs ||= Palcare.load_all(DATA).tap do |documents|
      Dir[File.join(SOURCE, "lib", "vocabulary", "*.palcare.xml")].each do |path|
        documents.add(File.basename(path), Palcare.load(path))
      end
    end
  end

  def folder(&block)
    Dir.mktmpdir(&block)
  end

  # The collector runs at every chance, and moves what it can.
  def under_stress
    GC.auto_compact = true
    GC.stress = true
    yield
  ensure
    GC.stress = false
    GC.auto_compact = false
  end

  # Memory of this process, in pages.
  def pages
    File.read("/proc/self/statm").split[1].to_i
  end
end
