# frozen_string_literal: true
# SPDX-License-Identifier: Apache-2.0

# Reads and writes files of any size in little memory, one record at a time.
module Palcare
  # Gives open() a block, for objects that must be closed.
  module Closing
    # If there is a block, closes the object at its end, and returns its value.
    def open(*words, **options)
      made = new(*words, **options)
      return made unless block_given?

      begin
        yield(made).tap { made.finish if made.respond_to?(:finish) }
      ensure
        made.close
      end
    end
  end
  private_constant :Closing

  # Reads one record after the other from a file or an IO, each alone in a separate document.
  class RecordReader
    extend Closing
    include Enumerable

    # The memory for each record in C, about that of a long one, which we report to the collector.
    WEIGHT = 16_384
    private_constant :WEIGHT

    def initialize(source, **options)
      @report = Palcare.report(options)
      chosen = Palcare.options(options)
      if Palcare.io?(source)
        @pin = Native.pin_io(source)
        @handle = Native.open_source(source, nil, chosen, @report)
      else
        @handle = Native::Reader.new(Palcare.path_of(source), chosen, @report)
      end
    end

    # Returns the next record; nil after the last.
    def read
      handle = @handle.take
      Native.weigh(WEIGHT) if handle
      Record.of(handle, View::PLAIN)
    end

    # Goes through the remaining records.
    def each
      return enum_for(:each) unless block_given?

      while (record = read)
        yield record
      end
      self
    end

    # The problems found so far.
    # @return [Array<Problem>]
    def problems
      Problem.all(@report)
    end

    # Closes the file. Records that you still hold stay usable.
    def close
      Native.give_up(@handle)
    end
  end

  # Writes a file record by record. At the end of the block the new file replaces the old one. After
  # an exception, the old file is unchanged; an IO keeps the bytes already written to it.
  #
  #     Palcare::RecordWriter.open("out.palcare.xml", about) { |out| out << record }
  class RecordWriter
    extend Closing

    # Takes the language and the `about` from the head, which is a document or a record.
    def initialize(target, head, **options)
      report = Palcare.report(options)
      chosen = Palcare.options(options)
      head = (head.is_a?(Record) ? head.doc : head).handle
      if Palcare.written_to?(target)
        @pin = Native.pin_io(target)
        @handle = Native.open_sink(target, head, chosen, report)
      else
        @handle = Native::Writer.new(File.path(target), head, chosen, report)
      end
    end

    # Writes one record, which may be of any document.
    def <<(record)
      @handle.put(Record.handle_of(record))
      self
    end

    # Ends the file and replaces the old one.
    def finish
      @handle.finish
    end

    # Closes the writer. Without `finish`, the old file is unchanged.
    def close
      Native.give_up(@handle)
    end
  end
end
