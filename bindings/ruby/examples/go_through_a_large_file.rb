# frozen_string_literal: true
# SPDX-License-Identifier: Apache-2.0

# Goes through a file of any size one record at a time, in little memory, and copies it to another
# one without those services that do not come to the child's home.
#
#     ruby go_through_a_large_file.rb country.palcare.xml at-home.palcare.xml

require "palcare"

def wanted?(record)
  !record.is_a?(Palcare::Service) || record.settings.include?("home")
end

seen = taken = 0
Palcare::RecordReader.open(ARGV.fetch(0)) do |records|
  about = records.read # with its language, the head of the other file
  Palcare::RecordWriter.open(ARGV.fetch(1), about) do |out|
    records.each do |record|
      seen += 1
      next unless wanted?(record)

      out << record
      taken += 1
    end
  end
end
puts "#{taken} of #{seen} records"
