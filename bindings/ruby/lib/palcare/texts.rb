# frozen_string_literal: true

# Words in languages: the texts of a field as a list in one language, or as a mapping of all.
module Palcare
  # The texts of a field in exactly one language.
  # @api private
  class TextsIn < List
    attr_reader :lang

    def initialize(record, field, lang)
      super()
      @handle = record.handle
      @number = field.number
      @lang = lang
    end

    def size
      places.size
    end

    private

    def places
      (0...@handle.size(@number)).select { |at| @handle.text_lang(@number, at) == @lang }
    end

    def get(index)
      @handle.value(@number, places.fetch(index))
    end

    def put(index, text)
      raise TypeError, "a text is a String, not #{text.inspect}" unless text.is_a?(String)

      at = index.negative? ? nil : places[index]
      @handle.insert(@number, at || -1, @lang, text)
    end

    def cut(index)
      @handle.remove(@number, places.fetch(index))
    end
  end

  # The texts of a field in the best language for those it is read in.
  #
  # What is changed are the texts of exactly the first language wanted, else the document's. Where
  # they are read from another one, there is nothing to change yet but to add.
  class Texts < List
    # @api private
    def initialize(record, field)
      super()
      @record = record
      @field = field
    end

    def size
      read.size
    end

    %i[[]= << push concat insert replace delete_at delete delete_if clear].each do |name|
      define_method(name) { |*values, &block| own.public_send(name, *values, &block) }
    end

    private

    def get(index)
      read[index]
    end

    def read
      number = @field.number
      best = @record.handle.text_best(number, @record.view.langs)
      TextsIn.new(@record, @field, @record.handle.text_lang(number, best)) # nil: of none
    end

    def own
      TextsIn.new(@record, @field, @record.view.lang || @record.handle.doc.lang)
    end
  end

  # A field by language: a String each, or an Array where a language has several. Used as a Hash is.
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
      Array.new(@handle.size(@number)) { |at| @handle.text_lang(@number, at) }.uniq
    end

    def size
      keys.size
    end

    def key?(lang)
      keys.include?(lang.to_s)
    end

    def [](lang)
      texts = in_language(lang).to_a
      @field.many? ? texts : texts.first unless texts.empty?
    end

    def []=(lang, text)
      if @field.many? && text
        in_language(lang).replace(Array(text))
      else
        @handle.set_text(@number, lang.to_s, text)
      end
    end

    # Takes a language out; what it held comes back.
    def delete(lang)
      self[lang].tap { @handle.set_text(@number, lang.to_s, nil) }
    end

    # Makes these all that it has; one that is refused changes nothing.
    def replace(texts)
      before = to_h
      write(texts.to_h)
    rescue StandardError
      write(before)
      raise
    end

    def each
      return enum_for(:each) { size } unless block_given?

      keys.each { |lang| yield lang, self[lang] }
      self
    end

    def ==(other)
      other.respond_to?(:to_h) && to_h == other.to_h
    end

    def inspect
      to_h.inspect
    end

    private

    def write(texts)
      texts = texts.transform_keys(&:to_s)
      (keys - texts.keys).each { |lang| delete(lang) }
      texts.each { |lang, text| self[lang] = text }
      self
    end

    def in_language(lang)
      TextsIn.new(@record, @field, lang.to_s)
    end
  end
end
