# frozen_string_literal: true
# SPDX-License-Identifier: Apache-2.0

# One record at a time: files of any size in little memory.
module Palcare
  # open() with a block, for objects that have to be closed.
  module Closing
    # With a block, it is closed at the block's end, and the block's value is returned.
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

  # Takes one record after the other out of a file or an IO, each alone in its own document.
  class RecordReader
    extend Closing
    include Enumerable

    # We report to the collector how much memory each record takes in C: about that of a long one.
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

    # The next record; nil after the last.
    def read
      handle = @handle.take
      Native.weigh(WEIGHT) if handle
      Record.of(handle, View::PLAIN)
    end

    # The records that are still to come.
    def each
      return enum_for(:each) unless block_given?

      while (record = read)
        yield record
      end
      self
    end

    # The problems that reading has noted so far.
    # @return [Array<Problem>]
    def problems
      Problem.all(@report)
    end

    # Closes the file; records that are held live on.
    def close
      Native.give_up(@handle)
    end
  end

  # Writes a file record by record. At the end of the block it is put in place; an exception leaves
  # the old file as it was, and an IO with what it has got.
  #
  #     Palcare::RecordWriter.open("out.palcare.xml", about) { |out| out << record }
  class RecordWriter
    extend Closing

    # The head, a document or a record, gives the language and the `about`.
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

    # Writes one record, of any document.
    def <<(record)
      @handle.put(Record.handle_of(record))
      self
    end

    # Ends the file and puts it in place.
    def finish
      @handle.finish
    end

    # Closes it; without `finish` nothing is changed.
    def close
      Native.give_up(@handle)
    end
  end
end
