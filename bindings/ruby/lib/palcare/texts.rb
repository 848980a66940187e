# frozen_string_literal: true
# SPDX-License-Identifier: Apache-2.0

# Texts of a field, as a list in one language or as a mapping of all languages.
module Palcare
  # The texts of a field in exactly one language, or for nil in the document's.
  # @api private
  class TextsIn < List
    def initialize(record, field, lang)
      super()
      @handle = record.handle
      @number = field.number
      @lang = lang
    end

    def size
      @handle.text_count(@number, @lang)
    end

    # The last one is found among all of its language.
    def [](index, *length)
      index.is_a?(Integer) && index >= 0 ? super : all[index, *length]
    end

    def replace(texts)
      @handle.set_values(@number, @lang, texts.to_a)
      self
    end

    def clear
      @handle.set_text(@number, @lang, nil)
      self
    end

    private

    # The index of one of these texts among all values of the field; -1 if there is none.
    def own(index)
      @handle.text_at(@number, @lang, index)
    end

    def existing(index)
      at = own(index)
      at.negative? ? outside(index) : at
    end

    def get(index)
      at = own(index)
      @handle.value(@number, at) unless at.negative?
    end

    def all
      unpacked(@handle.values(@number, @lang))
    end

    def arrange(order, added)
      texts = all.concat(added)
      replace(texts.values_at(*order))
    end

    def put(index, text)
      at = index.negative? ? -1 : own(index)
      outside(index) if at.negative? && index > size
      @handle.insert(@number, at, @lang, checked(text))
    end

    def swap(index, text)
      @handle.replace(@number, existing(index), @lang, checked(text))
    end

    def cut(index)
      @handle.remove(@number, existing(index))
    end

    def checked(text)
      text.is_a?(String) ? text : raise(TypeError, "a text is a String, not #{text.inspect}")
    end
  end

  # The texts of a field in one language, the best of those in which the record is read.
  #
  # Changes apply only to the first of these languages (or the document's if there are none). If the
  # texts are in another language, texts can only be added.
  class Texts < List
    # @api private
    def initialize(record, field)
      super()
      @record = record
      @field = field
    end

    %i[size [] each to_a to_ary entries include? member? find_index index == inspect
       last].each do |name|
      define_method(name) { |*values, &block| read.public_send(name, *values, &block) }
    end

    %i[[]= << push concat insert replace delete_at delete delete_if sort! sort_by! reverse!
       clear].each do |name|
      define_method(name) { |*values, &block| own.public_send(name, *values, &block) }
    end

    private

    # The texts that are read. If there are none, there are none in any language.
    def read
      lang = @record.handle.best_lang(@field.number, @record.view.langs)
      TextsIn.new(@record, @field, lang)
    end

    def own
      TextsIn.new(@record, @field, @record.view.lang)
    end
  end

  # The texts of a field by language, used like a Hash. A language has a String, or an Array if it
  # has several texts.
  class Translations
    include Enumerable

    # @api private
    def initialize(record, field)
      @record = record
      @handle = record.handle
      @field = field
      @number = field.number
    end

    # @return [Array<String>] the languages
    def keys
      to_h.keys
    end

    def size
      to_h.size
    end

    def key?(lang)
      @handle.text_count(@number, lang.to_s).positive?
    end

    # Each language with its text or texts.
    def to_h(&block)
      found = @handle.texts(@number).split("\0", -1)[0...-1].each(&:freeze).each_slice(2)
                     .group_by(&:first)
      found = found.transform_values { |pairs| @field.many? ? pairs.map(&:last) : pairs.first.last }
      block ? found.to_h(&block) : found
    end

    def [](lang)
      texts = in_language(lang)
      return texts[0] unless @field.many?

      found = texts.to_a
      found unless found.empty?
    end

    def []=(lang, text)
      if @field.many? && text
        in_language(lang).replace(Array(text))
      else
        @handle.set_text(@number, lang.to_s, text)
      end
    end

    # Removes a language, and returns its texts.
    def delete(lang)
      self[lang].tap { @handle.set_text(@number, lang.to_s, nil) }
    end

    # Replaces all texts with these. If one is refused, changes nothing.
    def replace(texts)
      @handle.set_texts(@number, Convert.pairs(texts))
      self
    end

    def each
      return enum_for(:each) { size } unless block_given?

      to_h.each { |lang, text| yield lang, text }
      self
    end

    def ==(other)
      other.respond_to?(:to_h) && to_h == other.to_h
    end

    def inspect
      to_h.inspect
    end

    private

    def in_language(lang)
      TextsIn.new(@record, @field, lang.to_s)
    end
  end
end
