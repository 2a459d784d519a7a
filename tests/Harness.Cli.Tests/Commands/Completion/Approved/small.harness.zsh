#compdef harness
# Completion of harness for zsh.
# harness completion zsh > FOLDER/_harness, a folder of $fpath, before compinit runs

_harness_at() {
  said=() files='' list=''
  case $1 in
    ('harness') said=('send:Send $HOME; '\''now'\''') ;;
    ('harness -') said=('--help:Help: or the version' '-h:Help: or the version' '--version:Help: or the version' '--lang:Language: en or fr') ;;
    ('harness --lang'|'harness send --lang') said=('en' 'fr') ;;
    ('harness send -') said=('--format:It’s ‘odd’: $(touch evil) `touch evil` "x" \' '-f:It’s ‘odd’: $(touch evil) `touch evil` "x" \' '--quiet:Say nothing' '--help:Help: or the version' '-h:Help: or the version' '--lang:Language: en or fr') ;;
    ('harness send --format'|'harness send -f') said=('text' 'json') ;;
    ('harness send 1') said=() files='_files -/' ;;
    ('harness send +') said=() files=_files ;;
    (*) return 1 ;;
  esac
}

_harness() {
  local verbs=harness option='' word files list
  local -i number=1 i ret=1
  local -a said

  for ((i = 2; i < CURRENT; i++)); do
    word=${(Q)words[i]}
    if [[ -n $option ]]; then
      option=''
    elif [[ $word == --*=* ]]; then
      continue
    elif [[ $word == -* ]]; then
      _harness_at "$verbs $word" && option=$word
    elif [[ $number == 1 ]] && _harness_at "$verbs $word -"; then
      verbs+=" $word"
    else
      number+=1
    fi
  done

  if [[ -z $option && $PREFIX == --*=* ]]; then
    option=${PREFIX%%=*}
    compset -P '*='
  fi
  if [[ -n $option ]]; then
    _harness_at "$verbs $option" || return 1
  elif [[ $PREFIX == -* ]]; then
    _harness_at "$verbs -" || return 1
  else
    { [[ $number == 1 ]] && _harness_at "$verbs"; } || _harness_at "$verbs $number" || _harness_at "$verbs +" || return 1
  fi

  [[ -n $list ]] && compset -P '*,'
  (( $#said )) && _describe harness said && ret=0
  [[ -n $files ]] && ${=files} && ret=0
  return ret
}

if [[ $funcstack[1] == _harness ]]; then
  _harness "$@"
else
  compdef _harness harness
fi
