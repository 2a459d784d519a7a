# Completion of harness for bash.
# @install@

_harness_at() {
  words='' files='' list=''
  case $1 in
@places@
    *) return 1 ;;
  esac
}

_harness() {
  local IFS=$' \t\n' words files list option='' start='' path=harness number=1 word i
  local current=${COMP_WORDS[COMP_CWORD]}
  COMPREPLY=()

  # Bash takes --format=html apart at the sign; the parts are passed over one by one.
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    if [[ $word == = ]]; then
      continue
    elif [[ $option ]]; then
      option=''
    elif [[ $word == -* ]]; then
      _harness_at "$path $word" && option=$word
    elif [[ $number == 1 ]] && _harness_at "$path $word -"; then
      path+=" $word"
    else
      number=$((number + 1))
    fi
  done

  [[ $current == = ]] && current=''
  if [[ $option ]]; then
    _harness_at "$path $option" || return 0
  elif [[ $current == -* ]]; then
    _harness_at "$path -" || return 0
  else
    { [[ $number == 1 ]] && _harness_at "$path"; } || _harness_at "$path $number" || _harness_at "$path +" || return 0
  fi

  [[ $list && $current == *,* ]] && start=${current%,*},
  for word in $words; do
    [[ $start$word == "$current"* && ",$start" != *",$word,"* ]] && COMPREPLY+=("$start$word")
  done
  if [[ $files ]]; then
    compopt -o filenames 2>/dev/null
    while IFS= read -r word; do
      COMPREPLY+=("$word")
    done < <(compgen "$files" -- "$current" 2>/dev/null)
  fi
  return 0
}

complete -F _harness harness
