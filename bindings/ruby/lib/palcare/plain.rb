# frozen_string_literal: true
# SPDX-License-Identifier: Apache-2.0

require "json"

module Palcare
  # Records and documents as JSON, which the library writes and reads in the form that is the same
  # in all languages (palcare/json.h), and as Hashes and Arrays of the same plain values. Nothing is
  # lost: each text is there by its language, references as they are written, numbers with decimals
  # as text, foreign content with its place. The keys are the names in XML; what is absent is left
  # out.
  module Plain
    # The classes for numbers with decimals, each with the method that makes it from text.
    NUMBERS = { String => nil, Float => method(:Float), BigDecimal => method(:BigDecimal) }.freeze
    private_constant :NUMBERS

    # The content in plain values.
    #
    #     service.to_h["name"] # => { "en" => "Larch House", "es" => "Casa del Alerce" }
    #
    # Numbers with decimals are String, as from_h takes them, or else Float or BigDecimal.
    def to_h(numbers: String)
      make = NUMBERS.fetch(numbers) do
        raise ArgumentError, "numbers are String, Float or BigDecimal, not #{numbers.inspect}"
      end
      content = JSON.parse(handle.to_json(0))
      records = is_a?(Document) ? content["records"] : [content]
      records.each { |record| convert(record, Native.type_named(record["type"]), make) } if make
      content
    end

    # The same as JSON. Without options, as the library writes it.
    def to_json(*options)
      options.empty? ? handle.to_json(0) : to_h.to_json(*options)
    end

    # Content as JSON: what is no JSON is the text that a field would take. NaN is left to the
    # library, which says where it is.
    # @api private
    def self.generate(content)
      JSON.generate(plain(content, 0), allow_nan: true)
    end

    # JSON is UTF-8: a String in another encoding is converted, as values are.
    # @api private
    def self.utf8(text)
      known = [Encoding::UTF_8, Encoding::US_ASCII, Encoding::BINARY]
      text.is_a?(String) && !known.include?(text.encoding) ? text.encode("UTF-8") : text
    end

    def self.plain(value, depth)
      raise JSON::NestingError, "nesting of #{depth} is too deep" if depth > 100

      case value
      when Hash then value.transform_values { |one| plain(one, depth + 1) }
      when Array then value.map { |one| plain(one, depth + 1) }
      when String, Symbol, Integer, Float, true, false, nil then value
      else Convert.to_text(value)
      end
    end
    private_class_method :plain

    private

    # Makes the numbers of a record or a part.
    def convert(content, type, make)
      content.each do |name, value|
        field = Native.field_named(type, name)
        case Native.field_kind(field)
        when "decimal" then content[name] = value.is_a?(Array) ? value.map(&make) : make.call(value)
        when "part"
          part_type = Native.field_target(field, 0)
          [value].flatten.each { |part| convert(part, part_type, make) }
        end
      end
    end
  end
  private_constant :Plain

  class Record
    include Plain

    class << self
      # A record alone that says what #to_h gave, to be put into a list or copied into a document.
      # The exception names the values that are refused, with their paths: contact[0].kind.
      def from_h(content)
        from_json(Plain.generate(content))
      end

      # The same from what #to_json gave.
      def from_json(text)
        Record.of(Native::Record.from_json(number, Plain.utf8(text)), View::PLAIN)
      end
    end
  end

  class Document
    include Plain

    # A document that holds what #to_h gave.
    def self.from_h(content)
      from_json(Plain.generate(content))
    end

    # The same from what #to_json gave.
    def self.from_json(text)
      of(Native::Doc.from_json(Plain.utf8(text)))
    end
  end
end
