# frozen_string_literal: true
# SPDX-License-Identifier: Apache-2.0

# Events of rich text and of XML in other vocabularies, and the schemas of our own.
module Palcare
  # The start (:start) or end (:end) of an element, or a run of text (:text). The keys of attributes
  # are their names or, with a namespace, "{namespace}name".
  MarkupEvent = Struct.new(:kind, :name, :namespace, :attributes, :text, keyword_init: true)

  POSITIONS = { end: 0, tag: 2, before: 3, after: 4 }.freeze
  private_constant :POSITIONS

  class << self
    # The elements and text of a rich text in order. Raises InvalidError if a field would refuse it.
    # @return [Array<MarkupEvent>]
    def rich_walk(markup)
      markup_events(Native.rich_events(markup))
    end

    # Reads XML of any vocabulary from a path or an IO, with the same protection and limits as for
    # documents.
    # @return [Array<MarkupEvent>]
    def xml_read(source, name: nil, **options)
      unless io?(source)
        path = path_of(source)
        return File.open(path, "rb") { |file| xml_read(file, name: name || path, **options) }
      end

      pin = Native.pin_io(source)
      found = Native.xml_events(source, name, self.options(options), report(options))
      pin && markup_events(found)
    end

    # The RELAX NG schema of the XML form, for editors.
    def rng
      Native.rng_bytes
    end

    # The JSON Schema for the result of #to_h: for records of a type ("service"), or for documents.
    def json_schema(type = nil)
      JSON.parse(Native.json_schema(type))
    end

    # The number of a position of foreign content.
    # @api private
    def position_of(name)
      POSITIONS.fetch(name.to_sym) do
        raise ArgumentError, "#{name.inspect} is not a position; there are #{POSITIONS.keys.join(", ")}"
      end
    end

    private

    # Unpacks the events that glue_walk.c packed.
    def markup_events(found)
      words = found.split("\0", -1)
      words.pop
      events = []
      until words.empty?
        kind = words.shift.to_sym
        events << (kind == :text ? MarkupEvent.new(kind: kind, text: words.shift)
                                 : element_event(kind, words))
      end
      events
    end

    def element_event(kind, words)
      event = MarkupEvent.new(kind: kind, name: words.shift, namespace: words.shift, attributes: {})
      (kind == :start ? words.shift.to_i : 0).times do
        name, namespace, value = words.shift(3)
        event.attributes[namespace.empty? ? name : "{#{namespace}}#{name}"] = value
      end
      event
    end
  end
end
