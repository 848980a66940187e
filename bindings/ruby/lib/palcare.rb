# frozen_string_literal: true
# SPDX-License-Identifier: Apache-2.0

# Children's palliative care content: read, checked, changed and written as XML.
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
    # Reads a document: a path, or an IO whose bytes are read. With a block, the document is closed
    # at its end, and the block's value is returned.
    #
    # Limits for untrusted input are keywords (`records: 1000`). All of the file is read or none:
    # what is wrong is in the exception, and what was noted in `doc.problems`. The name (an IO has
    # none of its own) is what problems begin with, and how references from elsewhere lead here.
    def load(source, name: nil, **options, &block)
      # An IO is read no further than the limit, and one byte, which is refused.
      if io?(source)
        return parse(source.read(limit_of(options) + 1) || "", name: name, **options, &block)
      end

      path = path_of(source)
      Document.reading(options, File.size?(path), block) do |chosen, report|
        Native::Doc.read_file(path, chosen, report).tap { |doc| doc.set_name(name) if name }
      end
    end

    # Reads a document from bytes: a String, whatever its encoding says; the XML says it itself.
    def parse(bytes, name: nil, **options, &block)
      raise TypeError, "a String was expected, not #{bytes.inspect}" unless bytes.is_a?(String)

      Document.reading(options, bytes.bytesize, block) do |chosen, report|
        Native::Doc.read_bytes(bytes, name, chosen, report)
      end
    end

    # Reads documents that point at each other: paths, or a folder with *.palcare.xml in it; with
    # the vocabularies that come with the library if they are wanted, too.
    def load_all(paths, vocabularies: false, **options)
      paths = Dir[File.join(paths, "*.palcare.xml")].sort unless paths.is_a?(Array)
      paths += vocabulary_paths if vocabularies
      paths.each_with_object(Documents.new) do |path, documents|
        documents.add(File.basename(path), load(path, **options))
      end
    end

    # The vocabularies that come with the library, which references of other documents lead into.
    # @return [Documents]
    def vocabularies
      load_all(vocabulary_paths)
    end

    # All that is wrong or should be looked at. A file that cannot be read is a problem, too.
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

    # Goes through a file of any size in little memory, each record alone in its own document: all
    # records, or those of some classes. Without a block, an Enumerator.
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

    # The path that a caller gave; XML is refused, which would be "cannot open".
    # @api private
    def path_of(source)
      path = File.path(source)
      return path unless path.b.lstrip.start_with?("<")

      raise ArgumentError, "#{path[0, 40].inspect} is XML, not a path; " \
                           "write Palcare.parse(text) or give StringIO.new(text)"
    end

    # Whether bytes are read from it, as an IO, and no path is meant.
    # @api private
    def io?(source)
      source.respond_to?(:read) && !source.respond_to?(:to_path) || source.is_a?(IO)
    end

    # Whether bytes are written to it, as to an IO, and no path is meant.
    # @api private
    def written_to?(target)
      target.respond_to?(:write) && !target.respond_to?(:to_path) || target.is_a?(IO)
    end

    # Limits and switches by name: records: 1000, public_only: true.
    # @api private
    def options(given)
      given.except(:problems).each_with_object(Native::Options.new) do |(name, value), options|
        next options.choose_text(name.to_s.tr("_", "-"), value) if value.is_a?(String)

        number = value == true ? 1 : Integer(value || 0)
        # A number beyond 64 bits is refused as text, with the range.
        choose = number.bit_length < 64 ? :choose : :choose_text
        options.public_send(choose, name.to_s.tr("_", "-"), choose == :choose ? number : number.to_s)
      end
    end

    # `problems: 1000` is how many are kept.
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
      # Not __dir__: a link to this file has them beside itself.
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
