import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

public class Sign {
    static final List<String> LINES = List.of(
            "desk_token",
            "signed_at",
            "client_external_id",
            "client_email",
            "client_name",
            "client_url",
            "client_plan",
            "user_external_id",
            "user_email",
            "user_name",
            "user_phone");

    static String helpdeskSignature(String secretKey, Map<String, String> fields)
            throws GeneralSecurityException {
        StringBuilder message = new StringBuilder("v1");
        for (String name : LINES) {
            message.append('\n').append(fields.getOrDefault(name, ""));
        }
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secretKey.getBytes(UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(message.toString().getBytes(UTF_8)));
    }

    // To try it: HELPDESK_SECRET_KEY=… java Sign.java desk_token=… client_external_id=CRM-123
    public static void main(String[] pairs) throws GeneralSecurityException {
        Map<String, String> fields = new HashMap<>();
        for (String pair : pairs) {
            String[] parts = pair.split("=", 2);
            fields.put(parts[0], parts[1]);
        }
        System.out.println(helpdeskSignature(System.getenv("HELPDESK_SECRET_KEY"), fields));
    }
}
