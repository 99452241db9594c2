require "openssl"

HELPDESK_LINES = %w[
  desk_token
  signed_at
  client_external_id
  client_email
  client_name
  client_url
  client_plan
  user_external_id
  user_email
  user_name
  user_phone
].freeze

def helpdesk_signature(secret_key, fields)
  message = ["v1", *HELPDESK_LINES.map { |name| fields[name] }].join("\n")
  OpenSSL::HMAC.hexdigest("SHA256", secret_key, message)
end

# To try it: HELPDESK_SECRET_KEY=… ruby sign.rb desk_token=… client_external_id=CRM-123
fields = ARGV.to_h { |pair| pair.split("=", 2) }
puts helpdesk_signature(ENV.fetch("HELPDESK_SECRET_KEY"), fields)
