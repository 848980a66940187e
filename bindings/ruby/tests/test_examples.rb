# frozen_string_literal: true
# SPDX-License-Identifier: Apache-2.0

require_relative "helper"
require "open3"
require "rbconfig"

# The examples do what they do in every other language.
class TestExamples < PalcareTest
  EXAMPLES = File.join(SOURCE, "bindings", "ruby", "examples")
  EXPECTED = File.join(SOURCE, "bindings", "expected")

  def run_example(name, *words, **others)
    printed = $LOADED_FEATURES.grep(%r{palcare/classes\.rb\z}).first
    ruby = [RbConfig.ruby, "-w", "-I", File.dirname(printed, 2), File.expand_path(name, EXAMPLES)]
    out, errors, status = Open3.capture3(*ruby, *words, **others)
    assert status.success?, errors
    refute_match(/warning: /, errors.gsub(/^.*\[PC\d+\]$/, ""))
    out
  end

  def expected(name)
    File.read(File.join(EXPECTED, name))
  end

  def test_read_and_print_prints_what_is_expected
    assert_equal expected("read_and_print.txt"), run_example("read_and_print.rb", DIRECTORY)
  end

  def test_build_and_write_writes_what_is_expected
    folder do |folder|
      path = File.join(folder, "larch.palcare.xml")
      assert_empty run_example("build_and_write.rb", path)
      assert_equal expected("build_and_write.palcare.xml"), File.read(path)
    end
  end

  def test_go_through_a_large_file_writes_the_chosen_services
    folder do |folder|
      path = File.join(folder, "home.palcare.xml")
      assert_equal expected("go_through_a_large_file.txt"),
                   run_example("go_through_a_large_file.rb", DIRECTORY, path)
      assert(Palcare.load(path).services.all? { |service| service.settings.include?("home") })
    end
  end

  def test_the_program_of_the_readme_runs
    folder do |folder|
      text = File.read(File.join(EXAMPLES, "..", "README.md"))
      program = File.join(folder, "program.rb")
      copy = File.join(folder, "directory.palcare.xml")
      File.write(program, text[/^```ruby\n(.*?)^```$/m, 1])
      FileUtils.cp(DIRECTORY, copy)
      assert_match(/^Larch House: active, 2026-09-14$/, run_example(program, chdir: folder))
      assert_equal "Casa del Alerce", Palcare.load(copy)["larch-house"].lang("es").name
    end
  end

  def test_every_example_is_run
    tested = File.read(__FILE__)
    Dir.children(EXAMPLES).each { |name| assert_includes tested, "\"#{name}\"" }
  end
end
