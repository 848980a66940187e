# frozen_string_literal: true
# SPDX-License-Identifier: Apache-2.0

# Markup as events: rich text, XML of other vocabularies; and the schemas of our own.
module Palcare
  # An element begins (:start) or ends (:end), or a run of text (:text). Attributes have their names
  # as keys; with a namespace, as "{namespace}name".
  MarkupEvent = Struct.new(:kind, :name, :namespace, :attributes, :text, keyword_init: true)

  POSITIONS = { end: 0, tag: 2, before: 3, after: 4 }.freeze
  private_constant :POSITIONS

  class << self
    # The elements and words of a rich text in order. InvalidError if a field would refuse it.
    # @return [Array<MarkupEvent>]
    def rich_walk(markup)
      markup_events(Native.rich_events(markup))
    end

    # Reads XML of any vocabulary, of a path or an IO, with the same protection and limits as
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

    # The RELAX NG of the XML form, for editors.
    def rng
      Native.rng_bytes
    end

    # The JSON Schema of what #to_h gives: of a type's records ("service"), or of documents.
    def json_schema(type = nil)
      JSON.parse(Native.json_schema(type))
    end

    # A position of foreign content.
    # @api private
    def position_of(name)
      POSITIONS.fetch(name.to_sym) do
        raise ArgumentError, "#{name.inspect} is no position; there are #{POSITIONS.keys.join(", ")}"
      end
    end

    private

    # Takes apart what glue_walk.c put together.
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
