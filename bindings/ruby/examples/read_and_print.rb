# frozen_string_literal: true
# SPDX-License-Identifier: Apache-2.0

# Reads a file and prints its services: what they are called and who runs them, in Spanish where the
# file has it.
#
#     ruby read_and_print.rb directory.palcare.xml

require "palcare"

def provider_of(service)
  service.provider ? service.provider.name : "nobody"
rescue Palcare::UnresolvedError # it is in another file
  "somebody this file does not know"
end

Palcare.load(ARGV.fetch(0)) do |doc|
  doc.lang("es", "en").services.each do |service|
    puts "#{service.name}, by #{provider_of(service)}"
    service.settings.each { |setting| puts "  in: #{setting}" }
    service.contacts.each { |contact| puts "  #{contact.kind}: #{contact.value}" }
  end
end
