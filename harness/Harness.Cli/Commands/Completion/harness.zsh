#compdef harness
# Completion of harness for zsh.
# @install@

_harness_at() {
  said=() files='' list=''
  case $1 in
@places@
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
