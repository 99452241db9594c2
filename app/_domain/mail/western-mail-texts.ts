import type { MailTexts } from "./default-mail-texts";

export const WESTERN: Record<"en" | "de" | "fr" | "es", MailTexts> = {
  en: {
    ticket_opened: {
      subject: "We have your ticket {{ticket_number}}: {{ticket_title}}",
      body: `Hello,

Thank you for writing to us. Your ticket “{{ticket_title}}” has arrived, and we will answer it as soon as we can. Its number is {{ticket_number}}.

You can read it and add to it at any time:
{{ticket_url}}`,
      neutral: {
        subject: "{{desk_name}}: ticket {{ticket_number}} has arrived",
        body: `Hello,

A ticket with this e-mail address was sent to {{desk_name}}. Its number is {{ticket_number}}.

You can read it and add to it here:
{{ticket_url}}

If you did not write it, you can ignore this message.`,
      },
    },
    team_replied: {
      subject: "Re: We have your ticket {{ticket_number}}: {{ticket_title}}",
      body: `Hello,

We have replied to your ticket “{{ticket_title}}”:

{{comment_content}}

Here you can see the whole ticket and reply to us:
{{ticket_url}}`,
      neutral: {
        subject: "Re: {{desk_name}}: ticket {{ticket_number}} has arrived",
        body: `Hello,

There is a new reply to ticket {{ticket_number}}. You can read it and write back here:
{{ticket_url}}

If the ticket is not yours, you can ignore this message.`,
      },
    },
  },
  de: {
    ticket_opened: {
      subject: "Ihre Anfrage {{ticket_number}} ist da: {{ticket_title}}",
      body: `Guten Tag,

vielen Dank für Ihre Nachricht. Ihre Anfrage „{{ticket_title}}“ ist bei uns angekommen, und wir antworten so bald wie möglich. Sie hat die Nummer {{ticket_number}}.

Hier können Sie sie jederzeit lesen und ergänzen:
{{ticket_url}}`,
      neutral: {
        subject: "{{desk_name}}: Anfrage {{ticket_number}} ist eingegangen",
        body: `Guten Tag,

mit dieser E-Mail-Adresse wurde eine Anfrage an {{desk_name}} gesendet. Sie hat die Nummer {{ticket_number}}.

Hier können Sie sie lesen und ergänzen:
{{ticket_url}}

Wenn die Anfrage nicht von Ihnen ist, brauchen Sie nichts zu tun.`,
      },
    },
    team_replied: {
      subject: "Re: Ihre Anfrage {{ticket_number}} ist da: {{ticket_title}}",
      body: `Guten Tag,

wir haben auf Ihre Anfrage „{{ticket_title}}“ geantwortet:

{{comment_content}}

Hier sehen Sie die ganze Anfrage und können uns zurückschreiben:
{{ticket_url}}`,
      neutral: {
        subject: "Re: {{desk_name}}: Anfrage {{ticket_number}} ist eingegangen",
        body: `Guten Tag,

zur Anfrage {{ticket_number}} gibt es eine neue Antwort. Hier können Sie sie lesen und zurückschreiben:
{{ticket_url}}

Wenn die Anfrage nicht von Ihnen ist, brauchen Sie nichts zu tun.`,
      },
    },
  },
  fr: {
    ticket_opened: {
      subject: "Votre demande {{ticket_number}} est bien arrivée : {{ticket_title}}",
      body: `Bonjour,

Merci de nous avoir écrit. Votre demande « {{ticket_title}} » nous est bien parvenue et nous y répondrons dès que possible. Elle porte le numéro {{ticket_number}}.

Vous pouvez la relire et la compléter à tout moment :
{{ticket_url}}`,
      neutral: {
        subject: "{{desk_name}} : demande {{ticket_number}} reçue",
        body: `Bonjour,

Une demande a été envoyée à {{desk_name}} avec cette adresse e-mail. Elle porte le numéro {{ticket_number}}.

Vous pouvez la lire et la compléter ici :
{{ticket_url}}

Si elle ne vient pas de vous, ne tenez pas compte de ce message.`,
      },
    },
    team_replied: {
      subject: "Re: Votre demande {{ticket_number}} est bien arrivée : {{ticket_title}}",
      body: `Bonjour,

Nous avons répondu à votre demande « {{ticket_title}} » :

{{comment_content}}

Vous pouvez voir toute la demande et nous répondre ici :
{{ticket_url}}`,
      neutral: {
        subject: "Re: {{desk_name}} : demande {{ticket_number}} reçue",
        body: `Bonjour,

La demande {{ticket_number}} a reçu une nouvelle réponse. Vous pouvez la lire et répondre ici :
{{ticket_url}}

Si cette demande n’est pas la vôtre, ne tenez pas compte de ce message.`,
      },
    },
  },
  es: {
    ticket_opened: {
      subject: "Hemos recibido su solicitud {{ticket_number}}: {{ticket_title}}",
      body: `Buenos días:

Gracias por escribirnos. Hemos recibido su solicitud «{{ticket_title}}» y le responderemos lo antes posible. Su número es {{ticket_number}}.

Puede leerla y añadir información en cualquier momento:
{{ticket_url}}`,
      neutral: {
        subject: "{{desk_name}}: solicitud {{ticket_number}} recibida",
        body: `Buenos días:

Se ha enviado a {{desk_name}} una solicitud con esta dirección de correo electrónico. Su número es {{ticket_number}}.

Puede leerla y añadir información aquí:
{{ticket_url}}

Si no la escribió usted, no tenga en cuenta este mensaje.`,
      },
    },
    team_replied: {
      subject: "Re: Hemos recibido su solicitud {{ticket_number}}: {{ticket_title}}",
      body: `Buenos días:

Hemos respondido a su solicitud «{{ticket_title}}»:

{{comment_content}}

Aquí puede ver toda la solicitud y respondernos:
{{ticket_url}}`,
      neutral: {
        subject: "Re: {{desk_name}}: solicitud {{ticket_number}} recibida",
        body: `Buenos días:

Hay una nueva respuesta a la solicitud {{ticket_number}}. Puede leerla y contestar aquí:
{{ticket_url}}

Si la solicitud no es suya, no tenga en cuenta este mensaje.`,
      },
    },
  },
};
