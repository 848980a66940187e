# frozen_string_literal: true
# SPDX-License-Identifier: Apache-2.0

# Errors: problems as the library reports them, and the exceptions that carry them.
module Palcare
  SEVERITIES = [nil, :note, :warning, :error].freeze
  private_constant :SEVERITIES

  # One problem: where it is, what it is, and what to do about it.
  #
  # `severity` is :note, :warning or :error; `code` is 2203 of PC2203; `line` and `column` count
  # from 1; `path` is where in the document, such as /service[larch-house]/contact[2]; `hint` is
  # what to do, `replacement` the value to write if that is all; `text` is all on one line, as
  # a compiler prints it. What is unknown is nil.
  Problem = Struct.new(:severity, :code, :file, :line, :column, :path, :message, :hint,
                       :replacement, :text) do
    # The problems of a report.
    # @api private
    def self.all(report)
      Array.new(report.count) do |index|
        place = [report.line(index), report.column(index)].map { |number| number.nonzero? }
        new(SEVERITIES[report.severity(index)], report.code(index), report.file_name(index), *place,
            report.path(index), report.message(index), report.hint(index),
            report.replacement(index), report.text(index)).freeze
      end.freeze
    end

    alias_method :to_s, :text

    def error?
      severity == :error
    end

    # The rule behind problems with this code, in one sentence.
    def rule
      Native.problem_help(code)
    end

    # Who says so: a standard, a guideline, or nil.
    def source
      Native.problem_source(code)
    end

    # The same without the place.
    # @api private
    def sentence
      "#{[message, hint].compact.join('; ')} [PC#{code}]"
    end
  end

  # A call that failed. Its methods return those of its first problem that is an error.
  class Error < StandardError
    # All that was found.
    # @return [Array<Problem>]
    attr_reader :problems

    def initialize(message = nil, problems = [])
      super(message)
      @problems = problems
    end

    # @return [Problem, nil]
    def problem
      problems.find(&:error?) || problems.first
    end

    %i[file line column path code hint].each do |name|
      define_method(name) { problem&.public_send(name) }
    end

    # The exception for a status; called where a call into the library has failed. The text of a
    # refused change or of wrong use does not name the place in the file that its record was read
    # from.
    # @api private
    def self.of(status, report, text, is_change)
      problems = report ? Problem.all(report) : []
      first = new(nil, problems).problem
      more = problems.count(&:error?) - 1
      text = is_change || status == USE ? first.sentence : first.text if first
      text += " (and #{more} more)" if more.positive?
      missing = status == 6 && first&.message&.end_with?(Errno::ENOENT.new.message)
      (missing ? MissingFileError : CLASSES.fetch(status, Error)).new(text, problems)
    end
  end

  # The data is not valid: a file that is refused, or a value that a field does not take.
  class InvalidError < Error; end

  # The data is larger or deeper than the limits of the call, or of the format, allow.
  class LimitError < Error; end

  # The system could not read or write a file.
  class FileError < Error; end

  # There is no such file.
  class MissingFileError < FileError; end

  # The program asked for what cannot be: to change a removed record, for one.
  class UseError < Error; end

  # A use of an object that was closed.
  class ClosedError < UseError; end

  # A reference leads to no record that is loaded.
  class UnresolvedError < Error; end

  Error::USE = 3
  Error::CLASSES = { Error::USE => UseError, 4 => InvalidError, 5 => LimitError, 6 => FileError }.freeze
  Error.private_constant :CLASSES, :USE
end
