# frozen_string_literal: true
# SPDX-License-Identifier: Apache-2.0

require "json"

module Palcare
  # Converts records and documents to and from JSON, in the form that all bindings share
  # (palcare/json.h), and Hashes and Arrays of the same plain values. Nothing is lost: texts are by
  # language, references and numbers with decimals are text, and foreign content has its position.
  # The keys are the names in XML. Absent fields are left out.
  module Plain
    # The classes for numbers with decimals, each with the method that converts text to it.
    NUMBERS = { String => nil, Float => method(:Float), BigDecimal => method(:BigDecimal) }.freeze
    private_constant :NUMBERS

    # Its contents in plain values.
    #
    #     service.to_h["name"] # => { "en" => "Larch House", "es" => "Casa del Alerce" }
    #
    # Numbers with decimals are String, as for from_h, or if wanted Float or BigDecimal.
    def to_h(numbers: String)
      make = NUMBERS.fetch(numbers) do
        raise ArgumentError, "numbers are String, Float or BigDecimal, not #{numbers.inspect}"
      end
      content = JSON.parse(handle.to_json(0))
      records = is_a?(Document) ? content["records"] : [content]
      records.each { |record| convert(record, Native.type_named(record["type"]), make) } if make
      content
    end

    # Its contents as JSON. Without options, the library's own JSON.
    def to_json(*options)
      options.empty? ? handle.to_json(0) : to_h.to_json(*options)
    end

    # Writes content as JSON. Values that are not JSON are written as the text that a field would
    # take. The library refuses NaN and says where it is.
    # @api private
    def self.generate(content)
      JSON.generate(plain(content, 0), allow_nan: true)
    end

    # Converts a String in another encoding to UTF-8, as JSON requires.
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

    # Converts the numbers of a record or a part.
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
      # Makes a record alone from the result of #to_h, to add to a list or copy into a document. The
      # exception names refused values with their paths, such as contact[0].kind.
      def from_h(content)
        from_json(Plain.generate(content))
      end

      # Makes a record alone from the result of #to_json.
      def from_json(text)
        Record.of(Native::Record.from_json(number, Plain.utf8(text)), View::PLAIN)
      end
    end
  end

  class Document
    include Plain

    # Makes a document from the result of #to_h.
    def self.from_h(content)
      from_json(Plain.generate(content))
    end

    # Makes a document from the result of #to_json.
    def self.from_json(text)
      of(Native::Doc.from_json(Plain.utf8(text)))
    end
  end
end
