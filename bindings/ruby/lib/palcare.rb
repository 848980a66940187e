# frozen_string_literal: true
# SPDX-License-Identifier: Apache-2.0

# Reads, checks, changes and writes XML with children's palliative care content.
#
#     require "palcare"
#
#     doc = Palcare.load("directory.palcare.xml")
#     doc.lang("es", "en").services.each do |service|
#       puts "#{service.name}: #{service.status}, #{service.assured}"
#     end
#
#     doc["larch-house"].contacts.add(kind: "email", value: "hello@larch.example.org")
#     doc.save("directory.palcare.xml")
module Palcare
  MOST_PROBLEMS = 1_000_000
  private_constant :MOST_PROBLEMS

  class << self
    # Reads a document from a path or an IO. If there is a block, closes the document at its end,
    # and returns its value.
    #
    # Limits for untrusted input are keywords (`records: 1000`). If the file is not valid, nothing
    # is read, and the exception has the problems. `doc.problems` has what was only noted. Problems
    # and references from other documents use the name, which an IO does not have itself.
    def load(source, name: nil, **options, &block)
      # Reads at most one byte beyond the limit, which is then refused.
      if io?(source)
        return parse(source.read(limit_of(options) + 1) || "", name: name, **options, &block)
      end

      path = path_of(source)
      Document.reading(options, File.size?(path), block) do |chosen, report|
        Native::Doc.read_file(path, chosen, report).tap { |doc| doc.set_name(name) if name }
      end
    end

    # Reads a document from the bytes of a String. The XML declares their encoding, not the String.
    def parse(bytes, name: nil, **options, &block)
      raise TypeError, "a String was expected, not #{bytes.inspect}" unless bytes.is_a?(String)

      Document.reading(options, bytes.bytesize, block) do |chosen, report|
        Native::Doc.read_bytes(bytes, name, chosen, report)
      end
    end

    # Reads documents that refer to each other: paths, or a folder with *.palcare.xml files. Each
    # has the name of its file or, if two files have one name, its path. Adds the vocabularies that
    # come with the library if `vocabularies` is true.
    def load_all(paths, vocabularies: false, **options)
      paths = Dir[File.join(paths, "*.palcare.xml")].sort unless paths.is_a?(Array)
      files = paths.map { |path| File.basename(path) }.tally
      paths += vocabulary_paths if vocabularies
      paths.each_with_object(Documents.new) do |path, documents|
        name = File.basename(path)
        documents.add(files.fetch(name, 1) == 1 ? name : path, load(path, **options))
      end
    end

    # The vocabularies that come with the library, which many documents refer to.
    # @return [Documents]
    def vocabularies
      load_all(vocabulary_paths)
    end

    # Finds everything that is wrong or needs attention. An unreadable file is a problem, too.
    def check(what, today: ::Date.today)
      return what.check(today: today) if what.respond_to?(:check)

      begin
        doc = load(what)
      rescue InvalidError, LimitError => error
        return error.problems
      end
      doc.problems + doc.check(today: today)
    ensure
      doc&.close
    end

    # Goes through a file of any size in little memory, each record alone in a separate document:
    # all records, or those of some classes. Returns an Enumerator if there is no block.
    #
    #     Palcare.each_record("country.palcare.xml", Palcare::Service) { |service| ... }
    def each_record(source, *types, lang: [], **options)
      return enum_for(:each_record, source, *types, lang: lang, **options) unless block_given?

      RecordReader.open(source, **options) do |reader|
        reader.each do |record|
          yield record.lang(*lang) if types.empty? || types.any? { |type| record.is_a?(type) }
        end
      end
    end

    # The version of the library.
    def version
      Native.library_version
    end

    # Returns the path that a caller gave. Refuses XML, for which "cannot open" would not help.
    # @api private
    def path_of(source)
      path = File.path(source)
      return path unless path.b.lstrip.start_with?("<")

      raise ArgumentError, "#{path[0, 40].inspect} is XML, not a path; " \
                           "write Palcare.parse(text) or give StringIO.new(text)"
    end

    # Whether it is an IO to read bytes from, and not a path.
    # @api private
    def io?(source)
      source.respond_to?(:read) && !source.respond_to?(:to_path) || source.is_a?(IO)
    end

    # Whether it is an IO to write bytes to, and not a path.
    # @api private
    def written_to?(target)
      target.respond_to?(:write) && !target.respond_to?(:to_path) || target.is_a?(IO)
    end

    # Sets limits and switches by name: records: 1000, public_only: true.
    # @api private
    def options(given)
      given.except(:problems).each_with_object(Native::Options.new) do |(name, value), options|
        next options.choose_text(name.to_s.tr("_", "-"), value) if value.is_a?(String)

        number = value == true ? 1 : Integer(value || 0)
        # As text, a number beyond 64 bits is refused with a message that names the range.
        choose = number.bit_length < 64 ? :choose : :choose_text
        options.public_send(choose, name.to_s.tr("_", "-"), choose == :choose ? number : number.to_s)
      end
    end

    # Makes a report that keeps as many problems as `problems: 1000` says.
    # @api private
    def report(options)
      most = Integer(options.fetch(:problems, 100))
      unless most.between?(1, MOST_PROBLEMS)
        raise ArgumentError, "problems is #{most}, and goes from 1 to #{MOST_PROBLEMS}"
      end

      Native::Report.new.tap { |made| made.limit(most) }
    end

    private

    def vocabulary_paths
      # __dir__ would follow a link to this file, but the vocabularies are beside the link.
      Dir[File.join(File.dirname(__FILE__), "palcare", "vocabulary", "*.palcare.xml")].sort
    end

    def limit_of(options)
      Integer(options.fetch(:bytes) { Native.option_initial(option_names.index("bytes")) })
    end

    def option_names
      (0..).lazy.map { |index| Native.option_name(index) }.take_while(&:itself).to_a
    end
  end
end

require "palcare/native"
require "palcare/errors"
require "palcare/values"
require "palcare/lists"
require "palcare/texts"
require "palcare/record"
require "palcare/classes"
require "palcare/document"
require "palcare/streams"
require "palcare/plain"
require "palcare/markup"
