namespace Harness.Testing.Mail;

/// <summary>The settings of the two servers: two domains, a mailbox in each, and a catch-all address for the tester.</summary>
internal static class MailSettings
{
    public static string Dovecot(string folder, IReadOnlyList<int> ports) => $$"""
        base_dir = {{folder}}/run
        state_dir = {{folder}}/state
        log_path = {{folder}}/dovecot.log
        protocols = imap lmtp
        listen = 127.0.0.1
        ssl = yes
        ssl_cert = <{{folder}}/server.pem
        ssl_key = <{{folder}}/key.pem
        disable_plaintext_auth = no
        auth_mechanisms = plain login xoauth2
        auth_failure_delay = 0
        mail_location = maildir:{{folder}}/mail/%u
        mail_uid = nobody
        mail_gid = nogroup
        first_valid_uid = 1
        default_internal_user = dovecot
        default_login_user = dovenull
        recipient_delimiter = +
        passdb {
          driver = oauth2
          mechanisms = xoauth2
          args = {{folder}}/tokens.conf
        }
        passdb {
          driver = passwd-file
          mechanisms = plain login none
          args = scheme=PLAIN username_format=%u {{folder}}/users
        }
        userdb {
          driver = static
          args = uid=nobody gid=nogroup home={{folder}}/mail/%u
        }
        namespace inbox {
          inbox = yes
          mailbox Junk {
            auto = create
            special_use = \Junk
          }
          mailbox Sent {
            auto = create
            special_use = \Sent
          }
        }
        service anvil {
          unix_listener anvil-auth-penalty {
            mode = 0
          }
        }
        service imap-login {
          inet_listener imap {
            address = 127.0.0.1
            port = {{ports[0]}}
          }
          inet_listener imaps {
            address = 127.0.0.1
            port = {{ports[1]}}
            ssl = yes
          }
        }
        service lmtp {
          inet_listener lmtp {
            address = 127.0.0.1
            port = {{ports[2]}}
          }
        }
        service auth {
          inet_listener sasl {
            address = 127.0.0.1
            port = {{ports[3]}}
          }
        }

        """;

    public static string Tokens(string folder) => $"""
        introspection_mode = local
        local_validation_key_dict = fs:posix:prefix={folder}/keys/
        username_attribute = sub

        """;

    public static string Postfix(string folder, IReadOnlyList<int> ports) => $"""
        compatibility_level = 3.6
        queue_directory = {folder}/postfix/spool
        data_directory = {folder}/postfix/data
        command_directory = /usr/sbin
        daemon_directory = /usr/lib/postfix/sbin
        mail_owner = postfix
        setgid_group = postdrop
        inet_interfaces = 127.0.0.1
        inet_protocols = ipv4
        myhostname = mx.shopper.test
        mydestination =
        mynetworks = 127.0.0.0/8
        virtual_mailbox_domains = brand.test, shopper.test
        virtual_alias_maps = regexp:{folder}/postfix/etc/catch-all
        virtual_transport = lmtp:inet:127.0.0.1:{ports[2]}
        default_transport = error:no outside delivery
        relay_transport = error:no outside delivery
        recipient_delimiter = +
        smtpd_sasl_auth_enable = yes
        smtpd_sasl_type = dovecot
        smtpd_sasl_path = inet:127.0.0.1:{ports[3]}
        smtpd_sasl_security_options =
        smtpd_relay_restrictions = permit_sasl_authenticated, reject_unauth_destination
        smtpd_recipient_restrictions = permit_sasl_authenticated, reject_unauth_destination
        smtp_tls_security_level = none
        smtpd_tls_security_level = may
        smtpd_tls_cert_file = {folder}/server.pem
        smtpd_tls_key_file = {folder}/key.pem
        smtpd_peername_lookup = no
        smtp_host_lookup = native
        alias_maps =
        alias_database =
        biff = no
        maillog_file = {folder}/postfix.log
        maillog_file_prefixes = {folder}
        queue_run_delay = 5s
        minimal_backoff_time = 5s

        """;

    public static string Programs(IReadOnlyList<int> ports) => $"""
        127.0.0.1:{ports[4]} inet n - n - - smtpd
        127.0.0.1:{ports[5]} inet n - n - - smtpd -o smtpd_tls_wrappermode=yes
        tlsmgr unix - - n 1000? 1 tlsmgr
        pickup unix n - n 60 1 pickup
        cleanup unix n - n - 0 cleanup
        qmgr unix n - n 300 1 qmgr
        rewrite unix - - n - - trivial-rewrite
        bounce unix - - n - 0 bounce
        defer unix - - n - 0 bounce
        trace unix - - n - 0 bounce
        verify unix - - n - 1 verify
        flush unix n - n 1000? 0 flush
        proxymap unix - - n - - proxymap
        smtp unix - - n - - smtp
        relay unix - - n - - smtp
        showq unix n - n - - showq
        error unix - - n - - error
        retry unix - - n - - error
        discard unix - - n - - discard
        lmtp unix - - n - - lmtp
        anvil unix - - n - 1 anvil
        scache unix - - n - 1 scache
        postlog unix-dgram n - n - 1 postlogd

        """;
}
