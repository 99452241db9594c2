<?php

const HELPDESK_LINES = [
    'desk_token',
    'signed_at',
    'client_external_id',
    'client_email',
    'client_name',
    'client_url',
    'client_plan',
    'user_external_id',
    'user_email',
    'user_name',
    'user_phone',
];

function helpdesk_signature(string $secretKey, array $fields): string
{
    $lines = array_map(fn ($name) => $fields[$name] ?? '', HELPDESK_LINES);
    return hash_hmac('sha256', implode("\n", ['v1', ...$lines]), $secretKey);
}

// To try it: HELPDESK_SECRET_KEY=… php sign.php desk_token=… client_external_id=CRM-123
$fields = [];
foreach (array_slice($argv, 1) as $pair) {
    [$name, $value] = explode('=', $pair, 2);
    $fields[$name] = $value;
}
echo helpdesk_signature(getenv('HELPDESK_SECRET_KEY'), $fields), "\n";
