-- Opens the file on the command line as a person would, uses the server, and prints what came of it as one line of JSON.

local function buffer_text()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
end

local function await(what, test)
  if vim.wait(20000, test, 20) then
    return
  end
  io.stderr:write('Neovim waited in vain for ' .. what .. '\n')
  vim.cmd('cquit 3')
end

local function client()
  return vim.lsp.get_active_clients and vim.lsp.get_active_clients()[1] or vim.lsp.get_clients()[1]
end

-- The mention of the role in line 2.
local position = { textDocument = vim.lsp.util.make_text_document_params(0), position = { line = 1, character = 21 } }

local function ask(method, params)
  local answer
  client().request(method, vim.tbl_extend('force', position, params or {}), function(problem, result)
    answer = { problem = problem, result = result }
  end, 0)
  await('an answer to ' .. method, function()
    return answer ~= nil
  end)
  if not answer.result then
    io.stderr:write(method .. ' has no answer: ' .. vim.inspect(answer) .. '\n')
    vim.cmd('cquit 4')
  end
  return answer.result
end

await('problems', function()
  return #vim.diagnostic.get(0) > 0
end)

local said = { version = tostring(vim.version().major) .. '.' .. vim.version().minor, problems = {} }
for _, problem in ipairs(vim.diagnostic.get(0)) do
  table.insert(said.problems, { code = problem.code, line = problem.lnum, column = problem.col })
end
said.hover = ask('textDocument/hover').contents.value

vim.lsp.util.apply_workspace_edit(ask('textDocument/rename', { newName = 'Backup' }), 'utf-16')
said.renamed = buffer_text()

local options = { tabSize = 2, insertSpaces = true }
vim.lsp.util.apply_text_edits(ask('textDocument/formatting', { options = options }), 0, 'utf-16')
said.formatted = buffer_text()

io.stdout:write(vim.fn.json_encode(said) .. '\n')
vim.cmd('qall!')
