# frozen_string_literal: true
# SPDX-License-Identifier: Apache-2.0

# Problems that the library reports, and the exceptions that have them.
module Palcare
  SEVERITIES = [nil, :note, :warning, :error].freeze
  private_constant :SEVERITIES

  # One problem, with its place and a hint on how to correct it.
  #
  # `severity` is :note, :warning or :error. `code` is a number, 2203 for PC2203. `line` and
  # `column` count from 1. `path` leads to it, such as /service[larch-house]/contact[2]. `hint`
  # says what to do, and `replacement` is the value to write if the hint is one. `text` is the whole
  # problem on one line, as a compiler prints it. Unknown members are nil.
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

    # The source of the rule, a standard or guideline; nil if there is none.
    def source
      Native.problem_source(code)
    end

    # The message and the hint, without the place.
    # @api private
    def sentence
      "#{[message, hint].compact.join('; ')} [PC#{code}]"
    end
  end

  # A call failed. Its methods return the details of its first error.
  class Error < StandardError
    # All problems that were found.
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

    # The end of a text that tells how many more errors there are than the one that it names.
    # @api private
    def self.more(problems)
      count = problems.count(&:error?) - 1
      count.positive? ? " (and #{count} more)" : ""
    end

    # Makes the exception for the status of a failed call. For a refused change or wrong use, its
    # text does not name the place in the file from which the record was read.
    # @api private
    def self.of(status, report, text, is_change)
      problems = report ? Problem.all(report) : []
      first = new(nil, problems).problem
      text = is_change || status == USE ? first.sentence : first.text if first
      text += more(problems) if first
      missing = status == 6 && first&.message&.end_with?(Errno::ENOENT.new.message)
      (missing ? MissingFileError : CLASSES.fetch(status, Error)).new(text, problems)
    end
  end

  # The data is not valid: the library refused a file, or a field refused a value.
  class InvalidError < Error
    # Yields each, and raises one error with the problems of all that are refused.
    # @api private
    def self.collect(values)
      refused = []
      values.each do |*value|
        yield(*value)
      rescue InvalidError => error
        refused << error
      end
      problems = refused.flat_map(&:problems)
      raise new(problems.first.sentence + more(problems), problems) if refused.size > 1
      raise refused.first unless refused.empty?
    end
  end

  # The data is larger or deeper than the limits of the call or the format allow.
  class LimitError < Error; end

  # The system could not read or write a file.
  class FileError < Error; end

  # The file does not exist.
  class MissingFileError < FileError; end

  # The program asked for something impossible, such as changing a removed record.
  class UseError < Error; end

  # The program used an object after closing it.
  class ClosedError < UseError; end

  # A reference does not lead to a loaded record.
  class UnresolvedError < Error; end

  Error::USE = 3
  Error::CLASSES = { Error::USE => UseError, 4 => InvalidError, 5 => LimitError, 6 => FileError }.freeze
  Error.private_constant :CLASSES, :USE
end
