package main

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"strings"
)

var lines = []string{
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
	"user_phone",
}

func helpdeskSignature(secretKey string, fields map[string]string) string {
	message := "v1"
	for _, name := range lines {
		message += "\n" + fields[name]
	}
	mac := hmac.New(sha256.New, []byte(secretKey))
	mac.Write([]byte(message))
	return hex.EncodeToString(mac.Sum(nil))
}

// To try it: HELPDESK_SECRET_KEY=… go run sign.go desk_token=… client_external_id=CRM-123
func main() {
	fields := map[string]string{}
	for _, pair := range os.Args[1:] {
		name, value, _ := strings.Cut(pair, "=")
		fields[name] = value
	}
	fmt.Println(helpdeskSignature(os.Getenv("HELPDESK_SECRET_KEY"), fields))
}
