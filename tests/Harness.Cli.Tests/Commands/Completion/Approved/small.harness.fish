# Completion of harness for fish.
# harness completion fish > ~/.config/fish/completions/harness.fish

function __harness_at -a place
    switch $place
        case 'harness'
            printf '%s\n' 'send	Send $HOME; \'now\''
        case 'harness -'
            printf '%s\n' '--help	Help: or the version' '-h	Help: or the version' '--version	Help: or the version' '--lang	Language: en or fr'
        case 'harness --lang' 'harness send --lang'
            printf '%s\n' 'en' 'fr'
        case 'harness send -'
            printf '%s\n' '--format	It’s ‘odd’: $(touch evil) `touch evil` "x" \\' '-f	It’s ‘odd’: $(touch evil) `touch evil` "x" \\' '--quiet	Say nothing' '--help	Help: or the version' '-h	Help: or the version' '--lang	Language: en or fr'
        case 'harness send --format' 'harness send -f'
            printf '%s\n' 'text' 'json'
        case 'harness send 1'
            printf '%s\n' '/folders'
        case 'harness send +'
            printf '%s\n' '/files'
        case '*'
            return 1
    end
end

function __harness_complete
    set -l typed (commandline -opc)
    set -l current (commandline -ct)
    set -l verbs harness
    set -l option ''
    set -l start ''
    set -l number 1
    set -e typed[1]

    for word in $typed
        if test -n "$option"
            set option ''
        else if string match -q -- '--*=*' $word
            continue
        else if string match -q -- '-*' $word
            __harness_at "$verbs $word" >/dev/null; and set option $word
        else if test $number = 1; and __harness_at "$verbs $word -" >/dev/null
            set verbs "$verbs $word"
        else
            set number (math $number + 1)
        end
    end

    if test -z "$option"; and string match -q -- '--*=*' "$current"
        set option (string replace -r '=.*' '' -- $current)
        set start "$option="
        set current (string replace -r '^[^=]*=' '' -- $current)
    end

    set -l found
    if test -n "$option"
        set found (__harness_at "$verbs $option")
    else if string match -q -- '-*' "$current"
        set found (__harness_at "$verbs -")
    else
        test $number = 1; and set found (__harness_at "$verbs")
        or set found (__harness_at "$verbs $number")
        or set found (__harness_at "$verbs +")
    end

    if contains -- /list $found; and string match -q -- '*,*' "$current"
        set start $start(string replace -r '[^,]*$' '' -- $current)
    end
    for line in $found
        switch $line
            case /files
                __fish_complete_path $current
            case /folders
                __fish_complete_directories $current
            case /list
            case '*'
                printf "%s\n" $start$line
        end
    end
end

complete -c harness -f -a '(__harness_complete)'
