# frozen_string_literal: true
# SPDX-License-Identifier: Apache-2.0

require "json"

module Palcare
  # Records and documents as Hashes and Arrays of plain values, and back. Nothing is lost: each text
  # is there by its language, references as they are written, numbers with decimals as text, and
  # foreign content as its pieces. The keys are the names in XML; what is absent is left out.
  # @api private
  module Plain
    TEXTS = %i[text rich].freeze
    FOREIGN = "foreign"

    class << self
      def of_record(handle)
        Record.classes.fetch(handle.type_number).xml_fields.each_with_object({}) do |pair, made|
          name, field = pair
          count = handle.count(field.number)
          made[name] = of_field(handle, field, count) if count.positive?
        end.merge(of_foreign(handle))
      end

      # Makes a new record say what such a Hash says.
      def fill(handle, content)
        fields = Record.classes.fetch(handle.type_number).xml_fields
        content.each do |name, value|
          if name.to_s == FOREIGN
            handle.set_foreign(Array(value).join) unless Array(value).empty?
          else
            set(handle, fields.fetch(name.to_s) { raise no_field(handle, name, fields) }, value)
          end
        end
        handle
      end

      def hash_of(json)
        made = JSON.parse(json)
        return made if made.is_a?(Hash)

        raise TypeError, "a JSON object was expected, not #{made.inspect}"
      end

      private

      def of_field(handle, field, count)
        return of_texts(handle, field, count) if TEXTS.include?(field.kind)

        values = Array.new(field.many? ? count : 1) do |index|
          next of_record(handle.part(field.number, index)) if field.kind == :part

          plain(field.kind, handle.value(field.number, index))
        end
        field.many? ? values : values.first
      end

      def of_texts(handle, field, count)
        count.times.with_object({}) do |index, texts|
          lang, text = handle.text_lang(field.number, index), handle.value(field.number, index)
          field.many? ? (texts[lang] ||= []) << text : texts[lang] = text
        end
      end

      def of_foreign(handle)
        pieces = (0..).lazy.map { |index| handle.foreign(index) }.take_while(&:itself).to_a
        pieces.empty? ? {} : { FOREIGN => pieces }
      end

      def plain(kind, text)
        %i[int bool].include?(kind) ? Convert.read(kind, text) : text
      end

      def set(handle, field, value)
        return if value.nil?

        number = field.number
        if TEXTS.include?(field.kind)
          handle.set_texts(number, Convert.pairs(value))
        elsif field.kind == :part
          (field.many? ? value : [value]).each { |one| fill(handle.insert_part(number, -1), one) }
        elsif field.many?
          handle.set_values(number, nil, value.map { |one| Convert.to_text(one) })
        else
          handle.set_value(number, Convert.to_text(value))
        end
      end

      def no_field(handle, name, fields)
        ArgumentError.new("'#{name}' is no field of #{Native.type_name(handle.type_number)}; " \
                          "there are #{fields.keys.join(', ')}")
      end
    end
  end
  private_constant :Plain

  class Record
    class << self
      # A record alone that says what #to_h gave, to be put into a list or copied into a document.
      def from_h(content)
        Record.of(Plain.fill(Native::Record.alone(number, nil), content), View::PLAIN)
      end

      # The same from what #to_json gave.
      def from_json(text)
        from_h(Plain.hash_of(text))
      end

      # Its fields by their names in XML.
      # @return [Hash<String, Field>]
      # @api private
      def xml_fields
        @xml_fields ||= fields.each_value.to_h { |field| [Native.field_name(field.number), field] }
      end
    end

    # All that it says, in plain values: texts by their languages, references as they are written.
    # The keys are the names in XML.
    #
    #     service.to_h["name"] # => { "en" => "Larch House", "es" => "Casa del Alerce" }
    def to_h
      Plain.of_record(handle)
    end

    # The same as JSON.
    def to_json(*options)
      to_h.to_json(*options)
    end
  end

  class Document
    # A document that holds what #to_h gave.
    def self.from_h(content)
      doc = new(content["language"])
      content.fetch("records").each do |record|
        type = Native.type_named(record.fetch("type"))
        raise ArgumentError, "#{record['type'].inspect} is no type of record" if type.zero?

        Plain.fill(doc.handle.add(type, record["id"]), record.except("type", "id"))
      end
      doc
    end

    # The same from what #to_json gave.
    def self.from_json(text)
      from_h(Plain.hash_of(text))
    end

    # Its language, and its records in their order, each with its type, as their own #to_h.
    def to_h
      records = map { |one| { "type" => Native.type_name(one.class.number), **one.to_h } }
      { "language" => language, "records" => records }
    end

    # The same as JSON.
    def to_json(*options)
      to_h.to_json(*options)
    end
  end
end
